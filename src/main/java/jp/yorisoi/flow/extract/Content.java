package jp.yorisoi.flow.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Bytes that can be read again from the start: a plain file, the one file in an archive, or what a password opened.
sealed interface Content {
    /// The bytes from the start; the caller closes them.
    InputStream open() throws IOException;

    /// `zip` or `gzip` where they were packed.
    default @Nullable String container() {
        return null;
    }

    /// How many bytes there are where that is known without reading them; else 0.
    default long size() {
        return 0;
    }

    /// The first bytes, up to a count.
    default byte[] start(int count) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        }
    }

    /// A file on disk.
    record OnDisk(Path path) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /// The one entry of a zip archive, cut off with an error beyond the limits.
    record Zipped(Path path, String entry, ReadLimits limits) implements Content {
        @Override
        public InputStream open() throws IOException {
            ZipFile zip = ZipNames.open(path);
            ZipEntry found = zip.getEntry(entry);
            InputStream in = new LimitedInput(zip.getInputStream(found), found.getCompressedSize(), limits);
            return new FilterInputStream(new BufferedInputStream(in, 1 << 16)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        }

        @Override
        public String container() {
            return "zip";
        }
    }

    /// What a gzip file holds, cut off with an error beyond the limits.
    record Gzipped(Path path, ReadLimits limits) implements Content {
        @Override
        public InputStream open() throws IOException {
            return new LimitedInput(new GZIPInputStream(Files.newInputStream(path), 1 << 16), Files.size(path), limits);
        }

        @Override
        public String container() {
            return "gzip";
        }
    }

    /// Bytes in memory.
    record InMemory(byte[] bytes, @Nullable String container) implements Content {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return "InMemory[" + bytes.length + " bytes]";
        }
    }
}
