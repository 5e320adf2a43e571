package jp.yorisoi.flow.casefile;

import java.time.LocalDate;
import jp.yorisoi.vault.access.Personal;

/// One dated thing that a record tells: what, about whom, from which source.
@Personal
public record TimelineEvent(LocalDate day, long person, String what, String sourceLabel) {
    @Override
    public String toString() {
        return "TimelineEvent[…]";
    }
}
