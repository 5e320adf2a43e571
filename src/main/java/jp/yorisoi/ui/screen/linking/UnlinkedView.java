package jp.yorisoi.ui.screen.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.flow.linking.UnregisteredPerson;
import jp.yorisoi.flow.referral.ReferralDraft;
import jp.yorisoi.ui.control.Buttons;
import jp.yorisoi.ui.control.Column;
import jp.yorisoi.ui.control.EmptyState;
import jp.yorisoi.ui.control.Page;
import jp.yorisoi.ui.control.PagedTable;
import jp.yorisoi.ui.control.Panel;
import jp.yorisoi.ui.control.Panes;
import jp.yorisoi.ui.control.Segments;
import jp.yorisoi.ui.shell.Desk;
import jp.yorisoi.ui.shell.ProposePane;
import jp.yorisoi.ui.shell.Showing;
import jp.yorisoi.vault.access.Permission;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// People who are in no register, by source: who they are as far as records tell, since when and how often they were
/// seen, and who was found since.
final class UnlinkedView implements Showing {
    private static final int WHOLE_DATE = 10;

    private final Desk desk;
    private final UnlinkedViewModel model;
    private final Page page;
    private final Panes parts;
    private final PagedTable<UnregisteredPerson> table;
    private final UnlinkedPane pane;
    private final StackPane right;
    private final ComboBox<Choice> sources = new ComboBox<>();
    private final Button propose;
    private List<UnregisteredPerson> shown = List.of();
    private boolean showing;

    /// One source with its count, or all.
    private record Choice(Optional<SourceDefinition> source, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private enum State {
        OPEN,
        FOUND
    }

    UnlinkedView(Desk desk) {
        this.desk = desk;
        this.model = new UnlinkedViewModel(desk);
        page = new Page(desk.say("reviewing.side.unlinked"), "").tight();
        page.addToHead(Side.UNLINKED.segments(desk));
        table = table();
        pane = new UnlinkedPane(desk, model);
        right = new StackPane(pane);
        right.getStyleClass().add("side-holder");
        sources.setAccessibleText(desk.say("reviewing.unlinked.source"));
        sources.skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().setAccessibleText(desk.say("reviewing.unlinked.source"));
            }
        });
        sources.valueProperty().subscribe(chosen -> {
            if (!showing && chosen != null) {
                model.source(chosen.source());
            }
        });
        sources.setConverter(new Words());
        Map<State, String> states = new LinkedHashMap<>();
        states.put(State.OPEN, desk.say("reviewing.unlinked.open"));
        states.put(State.FOUND, desk.say("reviewing.unlinked.since-found"));
        Segments<State> state = new Segments<>(
                desk.say("reviewing.unlinked.states"), states, chosen -> model.found(chosen == State.FOUND));
        Panel panel = new Panel(desk.say("reviewing.unlinked.list"))
                .more(state, sources)
                .holds(table);
        VBox middle = new VBox(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        middle.getStyleClass().add("triage-middle");
        parts = new Panes(middle, "triage-room", desk.say("ui.close"))
                .with(Panes.Side.RIGHT, Feather.USER, desk.say("reviewing.unlinked.records"), right);
        propose = Buttons.plain(Feather.SEND, desk.say("reviewing.unlinked.propose"), this::propose);
        propose.setVisible(desk.allows(Permission.PROPOSE_EXPORT));
        List<Node> acts = new ArrayList<>(parts.openers());
        acts.add(propose);
        page.acts(acts.toArray(Node[]::new));
        page.add(parts);
        model.changes().subscribe(this::changed);
    }

    private PagedTable<UnregisteredPerson> table() {
        return new PagedTable<UnregisteredPerson>(
                        desk.texts(),
                        desk.say("reviewing.unlinked.list"),
                        List.of(
                                Column.words(
                                        desk.say("reviewing.unlinked.name"), 9, one -> UnlinkedPane.name(desk, one)),
                                Column.words(desk.say("reviewing.unlinked.age"), 10.5, this::age),
                                Column.words(
                                        desk.say("reviewing.unlinked.area"),
                                        0,
                                        one -> one.told().area()),
                                Column.<UnregisteredPerson>words(
                                                desk.say("reviewing.unlinked.guardian"),
                                                8,
                                                one -> one.told().guardian())
                                        .ifRoom(),
                                Column.words(desk.say("reviewing.unlinked.source"), 7.5, this::sources),
                                Column.<UnregisteredPerson>words(
                                                desk.say("reviewing.unlinked.since"),
                                                6.5,
                                                one -> desk.dates().near(one.since()))
                                        .ifRoom(),
                                Column.words(
                                        desk.say("reviewing.unlinked.last"),
                                        6.5,
                                        one -> desk.dates().near(one.last())),
                                Column.numbers(
                                        desk.say("reviewing.unlinked.times"),
                                        4,
                                        one -> Integer.toString(one.records().size()))))
                .rows(PagedTable.Rows.DENSE)
                .whenEmpty(new EmptyState(
                        desk.say("reviewing.unlinked.none"),
                        desk.say("reviewing.unlinked.none.advice"),
                        Optional.empty()))
                .onSelect(person -> {
                    if (!showing) {
                        right.getChildren().setAll(pane);
                        model.select(person);
                    }
                })
                .onTurn(model::turn);
    }

    private String age(UnregisteredPerson one) {
        String birth = one.told().birth();
        if (birth.length() == WHOLE_DATE) {
            return desk.dates().day(LocalDate.parse(birth));
        }
        if (!birth.isEmpty()) {
            return birth;
        }
        String age = one.told().age();
        boolean years = !age.isEmpty() && age.chars().allMatch(Character::isDigit);
        return years ? desk.say("reviewing.age", Map.of("age", Integer.parseInt(age))) : age;
    }

    private String sources(UnregisteredPerson one) {
        return one.sources().stream().map(desk::name).collect(Collectors.joining("、"));
    }

    private void changed() {
        showing = true;
        page.say(
                model.loaded()
                        ? desk.say("reviewing.unlinked.summary", model.counts())
                        : desk.say("reviewing.reading"));
        choices();
        List<UnregisteredPerson> rows = model.page();
        if (!rows.equals(shown)) {
            shown = rows;
            table.show(
                    rows, model.first(), UnlinkedViewModel.PAGE, model.people().size());
        }
        model.selected().map(rows::indexOf).filter(at -> at >= 0).ifPresent(table::select);
        showing = false;
        pane.refresh();
        propose.setDisable(model.people().isEmpty() || model.found());
    }

    private void choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Optional.empty(), desk.say("reviewing.unlinked.all-sources")));
        model.sources()
                .forEach((source, count) -> choices.add(new Choice(
                        Optional.of(source),
                        desk.say("reviewing.unlinked.of", Map.of("source", desk.name(source), "count", count)))));
        if (!sources.getItems().equals(choices)) {
            sources.getItems().setAll(choices);
        }
        sources.setValue(choices.stream()
                .filter(one -> one.source().equals(model.source()))
                .findFirst()
                .orElse(choices.getFirst()));
    }

    private void propose() {
        List<Long> ids = model.people().stream().map(UnregisteredPerson::id).toList();
        List<ProposePane.About> abouts = new ArrayList<>();
        abouts.add(about("reviewing.unlinked.about.shown", ids));
        model.selected()
                .filter(UnregisteredPerson::isOpen)
                .ifPresent(one -> abouts.add(about("reviewing.unlinked.about.one", List.of(one.id()))));
        ProposePane proposing = new ProposePane(desk, ReferralDraft.Kind.UNREGISTERED, abouts, () -> {
            right.getChildren().setAll(pane);
            propose.requestFocus();
        });
        right.getChildren().setAll(proposing);
        parts.open(Panes.Side.RIGHT);
        proposing.begin();
    }

    private ProposePane.About about(String key, List<Long> ids) {
        return new ProposePane.About(
                desk.say(key, Map.of("count", ids.size())),
                (referrals, by, to) -> referrals.proposeUnregistered(by, to.id(), ids));
    }

    private final class Words extends StringConverter<Choice> {
        @Override
        public String toString(@Nullable Choice choice) {
            return choice == null ? "" : choice.words();
        }

        @Override
        public Choice fromString(String words) {
            return sources.getItems().stream()
                    .filter(one -> one.words().equals(words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public boolean nextPane(Node focused) {
        return parts.next(focused);
    }
}
