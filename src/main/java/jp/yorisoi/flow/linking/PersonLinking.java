package jp.yorisoi.flow.linking;

import java.util.concurrent.Executor;
import jp.yorisoi.base.progress.Progress;
import jp.yorisoi.flow.intake.BatchReader;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;

/// Links the rows of a batch by who they say they are about.
final class PersonLinking {
    private final LinkModel model;
    private final PersonIndex index;
    private final Phones phones;

    PersonLinking(LinkModel model, PersonIndex index, Phones phones) {
        this.model = model;
        this.index = index;
        this.phones = phones;
    }

    LinkedRows link(
            BatchReader reader, SourceDefinition source, LinkWay.ByPerson way, Executor executor, Progress progress) {
        LinkedRows rows = new LinkedRows(reader.rows());
        RecordTexts texts = new RecordTexts(reader, source, way, model.unnamed());
        Crew.each(executor, reader.chunks(), chunk -> {
            progress.checkCancelled();
            PersonMatcher matcher = matcher(source);
            texts.each(chunk, (record, row) -> keep(matcher.match(record), chunk * BatchReader.CHUNK + row, rows));
        });
        return rows;
    }

    PersonMatcher matcher(SourceDefinition source) {
        return new PersonMatcher(model, index, phones, model.about(source.id()));
    }

    private void keep(PersonMatcher.Match match, int ordinal, LinkedRows rows) {
        if (match.people().length == 0) {
            return;
        }
        rows.set(ordinal, index.register().id(match.people()[0]), match.mark());
        for (int which = 1; which < match.people().length; which++) {
            rows.setOther(ordinal, which - 1, index.register().id(match.people()[which]));
        }
    }
}
