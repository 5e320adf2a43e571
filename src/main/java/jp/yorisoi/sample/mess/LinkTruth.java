package jp.yorisoi.sample.mess;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whom each row of each file is of: `source,file,row,resident`, written aside while files are made and put together at
/// the end in the order of the sources.
final class LinkTruth implements AutoCloseable {
    static final String HEADER = "source,file,row,resident";

    private final String source;
    private final BufferedWriter out;

    LinkTruth(Path aside, String source) throws IOException {
        this.source = source;
        this.out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8);
    }

    void add(String file, int row, String resident) throws IOException {
        out.write(source);
        out.write(',');
        out.write(file);
        out.write(',');
        out.write(Integer.toString(row));
        out.write(',');
        out.write(resident);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
