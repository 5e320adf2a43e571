package jp.yorisoi.flow.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionKind;
import jp.yorisoi.base.definition.DefinitionText;
import jp.yorisoi.base.definition.Faults;
import jp.yorisoi.base.definition.ShippedDefinitions;
import jp.yorisoi.base.text.Problem;
import jp.yorisoi.base.text.ProblemException;

/// All recipients of the city (連携先).
public final class Recipients {
    private final Map<String, Recipient> byId;

    private Recipients(Map<String, Recipient> byId) {
        this.byId = byId;
    }

    /// The recipients that ship with the program; a mistake in them ends with kind INPUT.
    public static Recipients shipped() {
        Faults faults = new Faults();
        Recipients recipients = of(ShippedDefinitions.of(DefinitionKind.PARTNERS), faults);
        faults.throwFirst();
        return recipients;
    }

    /// The recipients of these texts; every mistake becomes a fault.
    public static Recipients of(List<DefinitionText> texts, Faults faults) {
        Map<String, Recipient> byId = new LinkedHashMap<>();
        for (DefinitionText text : texts) {
            Recipient recipient = Recipient.read(text, faults);
            byId.put(recipient.id(), recipient);
        }
        return new Recipients(byId);
    }

    /// All, by id.
    public List<Recipient> all() {
        return new ArrayList<>(byId.values());
    }

    /// The recipient of this id; USAGE with the ids that exist where there is none.
    public Recipient get(String id) {
        Recipient found = byId.get(id);
        if (found == null) {
            throw new ProblemException(
                    ProblemException.Kind.USAGE,
                    Problem.error("referral.recipient-unknown", Map.of("known", String.join(", ", byId.keySet()))));
        }
        return found;
    }
}
