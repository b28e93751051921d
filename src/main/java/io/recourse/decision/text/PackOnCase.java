package io.recourse.decision.text;

import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextPreview;
import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.decision.LineJudge;
import io.recourse.policy.CompareTerms;
import io.recourse.policy.CompareTerms.Compared;
import io.recourse.policy.LineFacts;
import io.recourse.policy.ProposedPacks;
import io.recourse.policy.StatutePacks;
import io.recourse.terms.PurchaseTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which terms the goods of a case would have under other rules, and until which day. */
@Component
class PackOnCase implements TextPreview {

  private final Cases cases;
  private final LineJudge judge;
  private final PurchaseTerms purchases;
  private final StatutePacks packs;
  private final ProposedPacks proposed;
  private final CompareTerms compare;
  private final TermWords words;

  PackOnCase(
      Cases cases,
      LineJudge judge,
      PurchaseTerms purchases,
      StatutePacks packs,
      ProposedPacks proposed,
      CompareTerms compare,
      TermWords words) {
    this.cases = cases;
    this.judge = judge;
    this.purchases = purchases;
    this.packs = packs;
    this.proposed = proposed;
    this.compare = compare;
    this.words = words;
  }

  @Override
  public Set<String> kinds() {
    return proposed.kinds();
  }

  @Override
  public Preview on(Proposal proposal, CaseNumber number, Locale reader) {
    if (!cases.isKnown(number)) {
      throw Problem.invalid("/case", "case.unknown");
    }
    ServiceCase of = cases.get(number);
    if (of.orderNumber() == null || of.lines().isEmpty()) {
      throw Problem.invalid("/case", "agreedText.noGoods");
    }
    StatutePacks then = proposed.with(proposal);
    List<CaseLine> lines = of.lines();
    List<LineFacts> facts = judge.facts(of, lines);
    List<Line> shown = new ArrayList<>();
    for (int nth = 0; nth < lines.size(); nth++) {
      String item = words.item(lines.get(nth).item(), reader);
      for (Compared one : compare.of(facts.get(nth), proposal.from(), packs, then)) {
        shown.add(line(item, one, reader));
      }
    }
    return new Preview(note(of, proposal, reader), shown);
  }

  /** What was bought before keeps what held then; the lines show the same goods bought later. */
  private String note(ServiceCase of, Proposal proposal, Locale reader) {
    LocalDate bought = purchases.purchase(of).day();
    String rules = purchases.of(of).policyVersion();
    return words.note(of.number().value(), bought, rules, proposal.from(), reader);
  }

  private Line line(String item, Compared one, Locale reader) {
    return new Line(
        item + " · " + words.title(one.after().name(), reader),
        words.until(one.before(), one.lastBefore(), reader),
        words.until(one.after(), one.lastAfter(), reader),
        null);
  }
}
