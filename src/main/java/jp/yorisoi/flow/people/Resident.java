package jp.yorisoi.flow.people;

import java.time.LocalDate;
import java.util.Optional;
import jp.yorisoi.vault.access.Personal;
import org.jspecify.annotations.Nullable;

/// One resident as the register shows the person on a day: for lists, search results and household pages.
@Personal
public final class Resident {
    private final Register register;
    private final int ordinal;

    Resident(Register register, int ordinal) {
        this.register = register;
        this.ordinal = ordinal;
    }

    /// The person's id: random, ours, the same in every later register.
    public long id() {
        return register.id(ordinal);
    }

    /// 宛名番号.
    public String number() {
        return text(RegisterItem.NUMBER);
    }

    /// 世帯番号.
    public String household() {
        return text(RegisterItem.HOUSEHOLD);
    }

    /// 氏名.
    public String name() {
        return text(RegisterItem.NAME);
    }

    /// カナ.
    public String kana() {
        return text(RegisterItem.KANA);
    }

    /// 生年月日, where it is wholly known.
    public Optional<LocalDate> birth() {
        return register.birth(ordinal);
    }

    /// 性別.
    public Sex sex() {
        return register.sex(ordinal);
    }

    /// 続柄.
    public String relation() {
        return text(RegisterItem.RELATION);
    }

    /// The address in its normal form, down to 方書.
    public String address() {
        return register.address(ordinal);
    }

    /// Any item as normalised text; empty where it is not known.
    public String text(RegisterItem item) {
        return register.text(item, ordinal);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Resident resident && resident.id() == id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id());
    }

    @Override
    public String toString() {
        return "Resident[…]";
    }
}
