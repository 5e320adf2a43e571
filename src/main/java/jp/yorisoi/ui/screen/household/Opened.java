package jp.yorisoi.ui.screen.household;

import java.util.List;
import java.util.Optional;
import jp.yorisoi.flow.casefile.CaseFile;
import jp.yorisoi.flow.casefile.Member;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Personal;

/// A household that was opened, the grant it was opened under, and the person looked at (0 = the household's own).
@Personal
record Opened(Grant grant, CaseFile file, long person) {
    /// The same household, looking at somebody else.
    Opened lookingAt(long other) {
        return new Opened(grant, file, other);
    }

    /// The child looked at: the one asked for, else the one with the gravest mark.
    Optional<Member> child() {
        List<Member> children = file.children();
        return children.stream()
                .filter(child -> child.person() == person)
                .findFirst()
                .or(() -> children.stream().findFirst());
    }

    /// What was found about that child and about the household.
    List<CaseFile.Found> found() {
        long looked = child().map(Member::person).orElse(0L);
        return file.findings().stream()
                .filter(found -> looked == 0
                        || found.person() == looked
                        || found.finding().rule().household())
                .toList();
    }

    @Override
    public String toString() {
        return "Opened[…]";
    }
}
