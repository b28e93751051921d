package io.recourse.visits;

import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextPreview;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.LifeCycle;
import io.recourse.terms.StageOfCase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What whoever makes a real visit has before them, before and after. */
@Component
class ScriptOnCase implements TextPreview {

  private final Cases cases;
  private final VisitBook book;
  private final AgreedScripts scripts;
  private final StageOfCase stages;
  private final MessageSource words;

  ScriptOnCase(
      Cases cases, VisitBook book, AgreedScripts scripts, StageOfCase stages, MessageSource words) {
    this.cases = cases;
    this.book = book;
    this.scripts = scripts;
    this.stages = stages;
    this.words = words;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(AgreedScripts.KIND);
  }

  @Override
  public Preview on(Proposal proposal, CaseNumber number, Locale reader) {
    Visit visit =
        book.find(number).orElseThrow(() -> Problem.invalid("/case", "agreedText.noVisit"));
    ServiceCase of = cases.get(number);
    LifeCycle stage = stages.today(of).orElse(null);
    VisitStrategy strategy = VisitStrategy.valueOf(proposal.name().key());
    Map<String, String> before = scripts.words(strategy, proposal.basedOn());
    Map<String, String> after = new HashMap<>(before);
    after.putAll(proposal.changes());
    String note =
        words.getMessage(
            "agreedtexts.script.note",
            new Object[] {
              number.value(),
              say("visits.strategy." + visit.plan().strategy(), reader),
              Locale.forLanguageTag(of.language()).getDisplayName(reader),
              stage == null ? "–" : say("stages.of." + stage, reader)
            },
            reader);
    List<Line> lines =
        ScriptTexts.LANGUAGES.stream()
            .map(
                one ->
                    new Line(
                        Locale.forLanguageTag(one).getDisplayName(reader),
                        said(before, one, stage),
                        said(after, one, stage),
                        one))
            .toList();
    return new Preview(note, lines);
  }

  private static String said(Map<String, String> all, String language, LifeCycle stage) {
    String ofStage = all.getOrDefault(AgreedScripts.field(language, stage), "");
    return ofStage.isBlank() ? all.getOrDefault(language, "") : ofStage;
  }

  private String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }
}
