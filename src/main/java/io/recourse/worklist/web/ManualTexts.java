package io.recourse.worklist.web;

import io.recourse.agreedtexts.AgreedKind;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextPreview;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.web.CountryWords;
import io.recourse.worklist.CaseSheets;
import io.recourse.worklist.ManualVersions;
import io.recourse.worklist.Responsibilities;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Passages of the manual as texts that owners write, in three languages at once (KNO-09). */
@Component
class ManualTexts implements AgreedKind, TextPreview {

  private static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");
  private static final int LONGEST = 2_000;

  private final ManualPassages passages;
  private final Responsibilities tasks;
  private final WorkItems items;
  private final CaseSheets cases;
  private final CountryWords languages;
  private final MessageSource words;

  ManualTexts(
      ManualPassages passages,
      Responsibilities tasks,
      WorkItems items,
      CaseSheets cases,
      CountryWords languages,
      MessageSource words) {
    this.passages = passages;
    this.tasks = tasks;
    this.items = items;
    this.cases = cases;
    this.languages = languages;
    this.words = words;
  }

  @Override
  public String kind() {
    return ManualVersions.KIND;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ManualVersions.KIND);
  }

  @Override
  public List<String> keys() {
    return List.copyOf(tasks.byStep().keySet());
  }

  @Override
  public TextSheet sheet(String key, int number, Locale reader) {
    List<TextField> fields =
        LANGUAGES.stream()
            .map(
                tag ->
                    TextField.of(
                        tag,
                        languages.language(tag, reader),
                        say("agreedtexts.manual.passage", reader),
                        Form.TEXT,
                        tag,
                        passages.passage(key, number, Locale.forLanguageTag(tag))))
            .toList();
    return new TextSheet(passages.name(key, key, reader), fields);
  }

  @Override
  public List<FieldError> check(Proposal proposal) {
    return proposal.changes().entrySet().stream()
        .filter(one -> one.getValue().isBlank() || one.getValue().length() > LONGEST)
        .map(one -> FieldError.of("/values/" + one.getKey(), "agreedText.reason", LONGEST))
        .toList();
  }

  /** The passage as it stands beside the task of the case, if it has this task now. */
  @Override
  public Preview on(Proposal proposal, CaseNumber number, Locale reader) {
    if (cases.sheet(number.value()).isEmpty()) {
      throw Problem.invalid("/case", "case.unknown");
    }
    String key = proposal.name().key();
    List<Line> lines =
        LANGUAGES.stream()
            .map(
                tag ->
                    line(
                        tag,
                        passages.passage(key, proposal.basedOn(), Locale.forLanguageTag(tag)),
                        proposal,
                        reader))
            .toList();
    return new Preview(note(key, number, reader), lines);
  }

  private Line line(String tag, String before, Proposal proposal, Locale reader) {
    String after = proposal.changes().getOrDefault(tag, before);
    return new Line(languages.language(tag, reader), before, after, tag);
  }

  private String note(String key, CaseNumber number, Locale reader) {
    Optional<WorkItem> open =
        items.openOf(number).stream()
            .map(items::find)
            .flatMap(Optional::stream)
            .filter(item -> item.taskKey().equals(key))
            .findFirst();
    String task = passages.name(key, key, reader);
    return open.map(item -> held(item, task, reader))
        .orElseGet(() -> say("agreedtexts.manual.none", reader, number.value(), task));
  }

  private String held(WorkItem item, String task, Locale reader) {
    return item.isFree()
        ? say("agreedtexts.manual.free", reader, item.caseNumber(), task)
        : say("agreedtexts.manual.held", reader, item.caseNumber(), task, item.assigneeName());
  }

  private String say(String key, Locale reader, Object... facts) {
    return words.getMessage(key, facts, reader);
  }
}
