package jp.yorisoi.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;
import jp.yorisoi.base.text.Texts;
import org.jspecify.annotations.Nullable;

/// Where a password comes from: a file (its first line), the environment, or the person at the terminal.
final class Passwords {
    static final String VARIABLE = "YORISOI_PASSWORD";

    private Passwords() {}

    /// The password of somebody who opens a store.
    static char[] existing(@Nullable Path file, Map<String, String> environment, Texts texts, String user) {
        if (file != null) {
            return firstLine(file);
        }
        String fromEnvironment = environment.get(VARIABLE);
        if (fromEnvironment != null && !fromEnvironment.isEmpty()) {
            return fromEnvironment.toCharArray();
        }
        return asked(texts.get("cli.password.prompt", Map.of("user", user)));
    }

    /// A new password for somebody.
    static char[] fresh(@Nullable Path file, Texts texts, String user) {
        return file != null ? firstLine(file) : asked(texts.get("cli.password.new", Map.of("user", user)));
    }

    static char[] firstLine(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemException.Kind.INPUT,
                    Problem.error("cli.file-missing", Map.of()).at(Problem.Place.file(file.toString())),
                    e);
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        char[] password = new char[end];
        text.get(password);
        Arrays.fill(text.array(), '\0');
        return password.length > 0 ? password : none();
    }

    private static char[] asked(String prompt) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return none();
        }
        char[] typed = console.readPassword("%s", prompt);
        return typed == null || typed.length == 0 ? none() : typed;
    }

    private static char[] none() {
        throw new ProblemException(ProblemException.Kind.USAGE, Problem.error("cli.password-missing", Map.of()));
    }
}
