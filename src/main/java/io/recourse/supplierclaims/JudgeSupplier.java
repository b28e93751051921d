package io.recourse.supplierclaims;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import io.recourse.units.UnitOfLine;
import io.recourse.warranty.Coverage;
import io.recourse.warranty.JudgeCoverage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether the supplier answers for a line's fault: the maker's warranty and what the law asked of
 * us, when its case began, decide by the table {@code supplierClaim}.
 */
@Component
class JudgeSupplier {

  private static final String TABLE = "supplierClaim";

  private final UnitOfLine units;
  private final JudgeCoverage coverage;
  private final Decisions decisions;

  JudgeSupplier(UnitOfLine units, JudgeCoverage coverage, Decisions decisions) {
    this.units = units;
    this.coverage = coverage;
    this.decisions = decisions;
  }

  /** For a person to look at; no receipt is kept. */
  SupplierTerms promised(ServiceCase of, CaseLine line) {
    return told(decisions.answer(TABLE, columns(of, line)));
  }

  /** Keeps the receipt on the claim. */
  SupplierTerms judge(CaseNumber claim, ServiceCase of, CaseLine line) {
    return told(decisions.evaluate(TABLE, claim, null, columns(of, line)));
  }

  private Map<String, Object> columns(ServiceCase of, CaseLine line) {
    Coverage answers =
        coverage.judge(
            new JudgeCoverage.Question(null, null, unit(of, line), null, Set.of()),
            of.origin().openedAt());
    return Map.of(
        "maker", state(answers, Coverage.Layer.MAKER),
        "statutory", state(answers, Coverage.Layer.STATUTORY));
  }

  private Unit unit(ServiceCase of, CaseLine line) {
    return Optional.ofNullable(line.request().serial())
        .filter(serial -> !serial.isBlank())
        .flatMap(serial -> units.find(of, new Serial(serial)))
        .orElseGet(() -> units.unnumbered(of, line, null));
  }

  private static String state(Coverage answers, Coverage.Layer layer) {
    return answers.layers().stream()
        .filter(one -> one.layer() == layer)
        .map(one -> one.state().name())
        .findFirst()
        .orElse("NONE");
  }

  private static SupplierTerms told(Judgement said) {
    return new SupplierTerms(
        said.is("due"),
        Math.toIntExact(said.number("noticeDays")),
        Math.toIntExact(said.number("answerDays")),
        Math.toIntExact(said.number("reminders")),
        said.text("ground"));
  }
}
