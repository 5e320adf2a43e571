package jp.yorisoi.cli;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/// The class path of a child process: that of the tests, wherever the launcher keeps it.
final class ChildClasses {
    private ChildClasses() {}

    static String path() {
        Set<String> places = new LinkedHashSet<>(
                java.util.List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator)));
        for (ClassLoader loader = ChildClasses.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    places.add(Path.of(java.net.URI.create(url.toString())).toString());
                }
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
