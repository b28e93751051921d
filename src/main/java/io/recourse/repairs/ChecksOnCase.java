package io.recourse.repairs;

import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextPreview;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.web.Spoken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the customer of a real case would be asked to try, by the list before and after. */
@Component
class ChecksOnCase implements TextPreview {

  private static final String NOTHING = "–";

  private final Cases cases;
  private final AgreedChecks checks;
  private final RepairRules rules;
  private final MessageSource words;

  ChecksOnCase(Cases cases, AgreedChecks checks, RepairRules rules, MessageSource words) {
    this.cases = cases;
    this.checks = checks;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(AgreedChecks.KIND);
  }

  @Override
  public Preview on(Proposal proposal, CaseNumber number, Locale reader) {
    if (!cases.isKnown(number)) {
      throw Problem.invalid("/case", "case.unknown");
    }
    ServiceCase of = cases.get(number);
    String language = Spoken.nearest(Locale.forLanguageTag(of.language())).toLanguageTag();
    Map<String, String> before = asked(of, checks.before(proposal));
    Map<String, String> after = asked(of, checks.after(proposal));
    List<Line> lines =
        Stream.concat(after.keySet().stream(), before.keySet().stream())
            .distinct()
            .map(
                key ->
                    new Line(
                        key,
                        before.getOrDefault(key, NOTHING),
                        after.getOrDefault(key, NOTHING),
                        language))
            .toList();
    return new Preview(note(of, proposal, language, reader), lines);
  }

  /** With the place in which each is tried, by its key. */
  private Map<String, String> asked(ServiceCase of, List<RemoteCheck> list) {
    String category = rules.category(of);
    String trouble = RepairSheet.symptom(of);
    Map<String, String> asked = new LinkedHashMap<>();
    list.stream()
        .filter(check -> check.isFor(category, trouble))
        .forEach(
            check -> asked.put(check.key(), asked.size() + 1 + ". " + check.said(of.language())));
    return asked;
  }

  private String note(ServiceCase of, Proposal proposal, String language, Locale reader) {
    String category = rules.category(of);
    String trouble = RepairSheet.symptom(of);
    return words.getMessage(
        "checks.preview.note",
        new Object[] {
          of.number().value(),
          category == null ? NOTHING : category,
          trouble == null || trouble.isBlank() ? NOTHING : trouble,
          Locale.forLanguageTag(language).getDisplayName(reader),
          proposal.from().toString()
        },
        reader);
  }
}
