package jp.yorisoi.flow.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.yorisoi.base.expression.ItemName;
import jp.yorisoi.flow.intake.Batch;
import jp.yorisoi.flow.intake.Delivery;
import jp.yorisoi.flow.intake.Provenance;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.LinkedRows;
import jp.yorisoi.vault.access.Grant;

/// Finds the cells that a fact rests on.
final class Origins {
    private static final String REGISTER = "住民基本台帳";
    private static final int MOST_RECORDS = 3;

    private final FactCore core;
    private final Grant grant;
    private final Set<String> seen = new HashSet<>();
    private final List<Origin> found = new ArrayList<>();

    Origins(FactCore core, Grant grant) {
        this.core = core;
        this.grant = grant;
    }

    List<Origin> of(ItemName name, int person) {
        add(name, person);
        return List.copyOf(found);
    }

    private void add(ItemName name, int person) {
        boolean hidden = grant.mayNotSee().contains(core.register().id(person));
        if (hidden || !seen.add(person + ":" + name)) {
            return;
        }
        Optional<FactItem> fact = core.names().fact(name);
        if (fact.isPresent()) {
            ofFact(fact.get(), person);
        } else {
            core.names().sourceItem(name).ifPresent(item -> ofSource(item, name, person));
        }
    }

    private void ofFact(FactItem item, int person) {
        if (item.way() instanceof FactItem.Way.FromRegister way) {
            String column = switch (way.fact()) {
                case AGE, MONTHS, GRADE -> RegisterFact.BIRTH.label();
                case IS_HEAD, CLAIMANTS_CHILD -> RegisterFact.RELATION.label();
                case MOVES -> RegisterFact.ADDRESS_SINCE.label();
                default -> way.fact().label();
            };
            add(ItemName.of(REGISTER + "." + column), person);
            return;
        }
        Optional<Derivation> derivation = core.catalogue().derivation(item.path());
        if (derivation.isEmpty()) {
            return;
        }
        boolean household = item.holder() == FactItem.Holder.HOUSEHOLD;
        int[] persons = household ? core.register().members(core.register().householdOf(person)) : new int[] {person};
        for (int one : persons) {
            derivation.get().items().forEach(read -> add(read, one));
            derivation.get().sources().forEach(source -> ofRecords(source, one));
        }
    }

    private void ofSource(FactVocabulary.SourceItem item, ItemName name, int person) {
        if (core.sources().refusal(item.source(), person).isPresent()) {
            return;
        }
        SourceRows rows = core.sources().rows(item.source());
        String column = item.item().name();
        int row = rows.newest(person);
        if (item.isBefore()) {
            boolean snapshot = item.source().delivery() == Delivery.SNAPSHOT;
            SourceRows older = snapshot ? core.sources().earlier(item.source()) : rows;
            cell(older, snapshot || row < 0 ? older.newest(person) : older.olderThan(row, person), name, column);
            return;
        }
        Optional<SchoolYears> years = core.catalogue().years(item.source().shortName());
        if (years.isPresent() && item.year().equals(SchoolYears.LAST)) {
            SourceRows before = core.sources().lastYear(item.source());
            if (before.newest(person) >= 0) {
                cell(before, before.newest(person), name, column);
                return;
            }
            column = years.get().last().getOrDefault(column, column);
        }
        cell(rows, row, name, column);
    }

    /// Of records that are counted the key, or the first item that the file has.
    private void ofRecords(String shortName, int person) {
        SourceDefinition source = core.names().source(shortName).orElse(null);
        if (source == null
                || core.sources().refusal(source, person).isPresent()
                || !seen.add(person + ":" + shortName)) {
            return;
        }
        SourceRows rows = core.sources().rows(source);
        String date = source.meaning().dates().date();
        String from = source.meaning().dates().from();
        String column = date != null
                ? date
                : from != null ? from : source.items().getFirst().name();
        for (int i = 0; i < Math.min(MOST_RECORDS, rows.count(person)); i++) {
            cell(rows, rows.row(person, i), ItemName.of(shortName + "." + column), column);
        }
    }

    private void cell(SourceRows rows, int row, ItemName name, String column) {
        if (row < 0) {
            return;
        }
        SourceRows.Piece piece = rows.piece(row);
        int ordinal = row - piece.base();
        LinkedRows links = piece.links();
        double probability = links == null ? 0 : links.probability(ordinal);
        Optional<Provenance> provenance = piece.reader().provenance(grant, ordinal, column);
        provenance.ifPresent(cell -> {
            Batch batch = cell.batch();
            Origin.Place place = new Origin.Place(
                    batch.id(),
                    cell.file(),
                    cell.sheet(),
                    cell.row(),
                    cell.column().position(),
                    cell.column().header());
            found.add(new Origin(
                    name, rows.source().id(), place, cell.raw(), cell.asOf(), cell.importedAt(), probability));
        });
    }
}
