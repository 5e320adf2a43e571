package jp.yorisoi.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "yorisoi "
                    + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                            .orElse("0.1.0")
        };
    }
}
