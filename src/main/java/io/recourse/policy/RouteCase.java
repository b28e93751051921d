package io.recourse.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classifies a case and says which team works on it, in which order (TRI-01, TRI-02). */
@Service
public class RouteCase {

  private final Decisions decisions;
  private final References references;

  RouteCase(Decisions decisions, References references) {
    this.decisions = decisions;
    this.references = references;
  }

  /** Empty where the table has no answer: whoever routes falls back on the type's own team. */
  @Transactional
  public Optional<Routing> route(RoutingFacts facts) {
    Judgement said = asked(facts);
    return said.standsIn() ? Optional.empty() : Optional.of(told(said));
  }

  private Judgement asked(RoutingFacts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("caseType", facts.caseType());
    columns.put("reason", facts.reason());
    columns.put(
        "orderValue", facts.orderValue() == null ? 0 : references.units(facts.orderValue()));
    columns.put("customerLevel", facts.customerLevel());
    columns.put("safety", facts.safety());
    columns.put("productCategory", facts.productCategory());
    return decisions.evaluate("caseRouting", facts.number(), null, columns);
  }

  private static Routing told(Judgement said) {
    return new Routing(
        said.text("team"),
        said.text("category"),
        (int) said.number("urgency"),
        (int) said.number("importance"),
        (int) said.number("severity"),
        (int) said.number("difficulty"),
        (int) said.number("priority"));
  }
}
