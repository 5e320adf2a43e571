package jp.yorisoi.vault.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Wraps the data key under a password: Argon2id makes a key of the password, AES-256-GCM wraps the data key under it.
/// Store, generation,
/// user and cost stand in the associated data, so that a slot opens nowhere but where it was written.
final class KeyWrap {
    static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String store;
    private final long generation;
    private final SecureRandom random;

    KeyWrap(String store, long generation, SecureRandom random) {
        this.store = store;
        this.generation = generation;
        this.random = random;
    }

    String store() {
        return store;
    }

    long generation() {
        return generation;
    }

    KeySlot wrap(String user, char[] password, KeyCost cost, byte[] dataKey) {
        byte[] salt = bytes(SALT_BYTES);
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] key = derive(password, salt, cost);
        try {
            byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated(generation, user, cost))
                    .doFinal(dataKey);
            return new KeySlot(user, KeySlot.ARGON2ID, cost, text(salt), text(nonce), text(wrapped), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime has no AES-GCM", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// The data key, or nothing where the password is not the slot's or the slot was written for another store.
    Optional<byte[]> unwrap(KeySlot slot, char[] password) {
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] key = derive(password, base64.decode(slot.salt()), slot.cost());
        try {
            byte[] associated =
                    associated(Objects.requireNonNullElse(slot.generation(), generation), slot.user(), slot.cost());
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, base64.decode(slot.nonce()), associated)
                    .doFinal(base64.decode(slot.key())));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a slot that is none", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Spends the time that a real slot would take, so that an unknown name answers no sooner than a wrong password.
    void spend(char[] password, KeyCost cost) {
        Arrays.fill(derive(password, new byte[SALT_BYTES], cost), (byte) 0);
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derive(char[] password, byte[] salt, KeyCost cost) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(password, key);
        return key;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private byte[] associated(long writtenFor, String user, KeyCost cost) {
        return String.join(
                        "\n", KeyRing.FORMAT, store, Long.toString(writtenFor), user, KeySlot.ARGON2ID, cost.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
