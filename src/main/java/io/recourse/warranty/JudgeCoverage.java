package io.recourse.warranty;

import io.recourse.common.CaseNumber;
import io.recourse.policy.Decisions;
import io.recourse.policy.Guarantee;
import io.recourse.policy.JudgeFault;
import io.recourse.policy.Judgement;
import io.recourse.policy.LineFacts;
import io.recourse.units.FactsOfUnit;
import io.recourse.units.Unit;
import io.recourse.warranty.Coverage.Layer;
import io.recourse.warranty.Coverage.Warrant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which warranty answers for a fault of a unit, by table {@code warrantyCoverage} (REP-05).
 */
@Service
public class JudgeCoverage {

  private final FactsOfUnit factsOf;
  private final JudgeFault faults;
  private final WarrantLayers layers;
  private final Decisions decisions;

  JudgeCoverage(FactsOfUnit factsOf, JudgeFault faults, WarrantLayers layers, Decisions decisions) {
    this.factsOf = factsOf;
    this.faults = faults;
    this.layers = layers;
    this.decisions = decisions;
  }

  /**
   * A fault of a unit that is asked about.
   *
   * @param number the case that keeps the receipt; null for a preview, which keeps none
   * @param policyVersion the rules the case stands under already; null for those of the purchase
   * @param fault its code; null where it is not known
   * @param found what was found of the goods, such as MISUSED; empty where nothing was
   */
  public record Question(
      CaseNumber number, String policyVersion, Unit unit, String fault, Set<String> found) {}

  /** By the state of a moment; a unit of which nobody knows the purchase is not covered. */
  @Transactional
  public Coverage judge(Question asked, Instant at) {
    Unit unit = asked.unit();
    LineFacts facts =
        factsOf
            .of(asked.number(), asked.policyVersion(), unit, asked.fault(), asked.found())
            .orElse(null);
    if (facts == null) {
      return new Coverage(
          Layer.NONE, 0, 0, false, null, "When it was bought is unknown.", List.of());
    }
    Guarantee law = law(unit, facts, at);
    List<Warrant> all =
        List.of(
            WarrantLayers.statutory(law),
            layers.maker(unit, facts, asked.fault(), at),
            layers.extended(unit, facts, asked.fault(), at));
    Judgement said =
        decisions.evaluate("warrantyCoverage", asked.number(), null, columns(all, law));
    return told(said, all);
  }

  /** The law binds who sold it: of what no order of ours sold it asks nothing. */
  private Guarantee law(Unit unit, LineFacts facts, Instant at) {
    Guarantee said = faults.guarantee(facts, at);
    return unit.sale().orderNumber() != null
        ? said
        : new Guarantee(Guarantee.State.NONE, null, false, said.ground(), said.policyVersion());
  }

  private static Map<String, Object> columns(List<Warrant> all, Guarantee law) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("statutory", all.get(0).state().name());
    columns.put("presumed", law.presumed());
    columns.put("maker", all.get(1).state().name());
    columns.put("extended", all.get(2).state().name());
    columns.put("policyVersion", law.policyVersion());
    columns.put("legalBasis", law.policyVersion().replaceFirst(".*/", "") + ", " + law.ground());
    return columns;
  }

  private static Coverage told(Judgement said, List<Warrant> all) {
    Layer layer = Layer.valueOf(said.text("layer"));
    Warrant answers =
        all.stream()
            .filter(one -> one.layer() == layer)
            .findFirst()
            .orElse(new Warrant(layer, Guarantee.State.NONE, null, 0, 0, null));
    return new Coverage(
        layer,
        answers.partsShare(),
        answers.labourShare(),
        said.is("customerProves"),
        answers.until(),
        said.ground(),
        all);
  }
}
