package jp.yorisoi.base.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The definition files that ship with the program, folder by folder, whether it runs from a jar or from a folder: a
/// new one is one file and nothing else.
public final class ShippedDefinitions {
    private ShippedDefinitions() {}

    /// Every definition of a kind.
    public static List<DefinitionText> of(DefinitionKind kind) {
        return in(kind.folder());
    }

    /// Every `.yaml` file under a folder of the resources (`sources`), subfolders too, by name.
    public static List<DefinitionText> in(String folder) {
        URL url = ShippedDefinitions.class.getResource("/" + folder);
        if (url == null) {
            return List.of();
        }
        try {
            return read(url.toURI(), folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource without an address", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DefinitionText> read(URI uri, String folder) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return under(Path.of(uri), folder);
        }
        Path jar = Path.of(URI.create(uri.getRawSchemeSpecificPart().replaceFirst("!.*$", "")));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            return under(files.getPath("/" + folder), folder);
        }
    }

    private static List<DefinitionText> under(Path root, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> text(root, file, folder))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    private static DefinitionText text(Path root, Path file, String folder) {
        String name = folder + "/" + root.relativize(file).toString().replace('\\', '/');
        try {
            return new DefinitionText(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
