package io.recourse.returns.process;

import io.recourse.cases.Cases;
import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.surplus.DecideSurplus;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.SurplusChoice;
import io.recourse.worklist.FormValues;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What becomes of goods that came beyond the request. */
@Component
class DecideSurplusHandler implements TaskHandler {

  private final DecideSurplus decideSurplus;
  private final Cases cases;
  private final Orders orders;
  private final ModelOfTask model;

  DecideSurplusHandler(DecideSurplus decideSurplus, Cases cases, Orders orders, ModelOfTask model) {
    this.model = model;
    this.decideSurplus = decideSurplus;
    this.cases = cases;
    this.orders = orders;
  }

  @Override
  public String taskKey() {
    return ReturnElements.DECIDE_SURPLUS;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    Optional<Order> order =
        Optional.ofNullable(cases.get(number).orderNumber()).flatMap(orders::find);
    return Map.of(
        "surplus",
        decideSurplus.undecided(number).stream().map(surplus -> row(surplus, order)).toList());
  }

  /** A case that goes on by an older model, which waits for no collection, cannot keep anything. */
  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    if (isKept(values) && !model.has(task, ReturnElements.AWAIT_COLLECTION)) {
      throw Problem.conflict("surplus.noCollection");
    }
    return complete(task.number().orElseThrow(), actor, values);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    DecideSurplus.Outcome now =
        decideSurplus.decide(number, actor, choices(values), isKept(values));
    Map<String, Object> variables = new TreeMap<>();
    variables.put(ReturnVariables.SURPLUS_GOES_BACK, now.goesBack());
    variables.put(ReturnVariables.SURPLUS_KEPT, now.collectBy() != null);
    variables.put(ReturnVariables.COLLECT_SURPLUS_BY, ReturnVariables.date(now.collectBy()));
    return variables;
  }

  private static boolean isKept(Map<String, Object> values) {
    return "collect".equals(FormValues.text(values, "rest"));
  }

  private static List<SurplusChoice> choices(Map<String, Object> values) {
    List<? extends Map<?, ?>> rows = FormValues.rows(values, "surplus");
    List<SurplusChoice> choices = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      choices.add(choice(rows.get(i), "/values/surplus/" + i));
    }
    return choices;
  }

  private static SurplusChoice choice(Map<?, ?> row, String at) {
    Integer position = FormValues.number(row, "position", at);
    Integer adds = FormValues.number(row, "adds", at);
    if (position == null) {
      throw Problem.invalid(at + "/position", "field.required");
    }
    return new SurplusChoice(
        position,
        adds == null ? 0 : adds,
        FormValues.number(row, "line", at),
        FormValues.choice(Grade.class, row, "grade", at),
        FormValues.choice(Disposition.class, row, "disposition", at),
        at);
  }

  private static Map<String, Object> row(Surplus surplus, Optional<Order> order) {
    Map<String, Object> row = new TreeMap<>();
    Optional<OrderLine> kin =
        order.stream()
            .flatMap(known -> known.lines().stream())
            .filter(line -> line.sku().equals(surplus.found().sku()))
            .findFirst();
    row.put("position", surplus.position());
    row.put("name", surplus.found().name());
    row.put("quantity", surplus.found().quantity());
    row.put("found", surplus.found().note());
    int open = kin.map(OrderLine::openQuantity).orElse(0);
    boolean returned = surplus.wish() == Surplus.Wish.RETURN;
    row.put("adds", returned ? Math.min(open, surplus.found().quantity()) : 0);
    kin.ifPresent(line -> row.put("line", line.line()));
    row.put("open", open);
    if (surplus.wish() != null) {
      row.put("wish", surplus.wish().name());
    }
    return row;
  }
}
