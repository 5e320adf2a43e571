package jp.yorisoi.flow.consent;

import java.time.LocalDate;
import jp.yorisoi.vault.access.Grant;

/// Who gave which consent. The newest answer of a kind counts, on the day it is asked for.
public final class Consents {
    /// Whether a person's consent of a kind (課税台帳, お知らせ) stands on a day.
    public boolean given(Grant grant, long person, String kind, LocalDate day) {
        throw new IllegalStateException("not read " + grant + person + kind + day);
    }
}
