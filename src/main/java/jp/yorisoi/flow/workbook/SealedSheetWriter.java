package jp.yorisoi.flow.workbook;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/// Writes a sheet's rows into POI's temporary file with a key that only this object has (AES in counter mode).
final class SealedSheetWriter extends SheetDataWriter {
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    /// Made when POI first asks, which is while this object is still being made: an initial value would undo it.
    private @Nullable Key key;

    private record Key(SecretKeySpec secret, IvParameterSpec start) {
        @Override
        public String toString() {
            return "Key[…]";
        }
    }

    SealedSheetWriter(SharedStringsTable strings) throws IOException {
        super(strings);
    }

    @Override
    protected OutputStream decorateOutputStream(FileOutputStream out) throws IOException {
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE));
    }

    @Override
    protected InputStream decorateInputStream(FileInputStream in) throws IOException {
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) throws IOException {
        Key own = key;
        if (own == null) {
            own = new Key(new SecretKeySpec(random(KEY_BYTES), "AES"), new IvParameterSpec(random(BLOCK_BYTES)));
            key = own;
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, own.secret, own.start);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
