package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.StepContract;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Every way to a step that approves or books money passes the person or the term it waits for, and
 * no such task or term is taken out, given to another team or moved.
 */
class OrderRule implements Rule {

  private static final String NAME = "order";

  private final Collection<StepContract> contracts;

  OrderRule(Collection<StepContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return TokenGraph.of(model).stream()
        .flatMap(
            graph ->
                contracts.stream()
                    .filter(contract -> contract.covers(graph.key()))
                    .flatMap(contract -> broken(graph, contract)));
  }

  private static Stream<ModelFinding> broken(TokenGraph graph, StepContract contract) {
    return Stream.of(
            contract.after().entrySet().stream().flatMap(it -> shortcuts(graph, it)),
            contract.teams().entrySet().stream().flatMap(it -> team(graph, it)),
            contract.terms().entrySet().stream().flatMap(it -> term(graph, it)))
        .flatMap(findings -> findings);
  }

  private static Stream<ModelFinding> shortcuts(
      TokenGraph graph, Map.Entry<String, Set<String>> order) {
    Set<String> reached = reachedPast(graph, order.getValue());
    return graph.nodes().entrySet().stream()
        .filter(node -> order.getKey().equals(OwnLineRule.delegateOf(node.getValue())))
        .filter(node -> reached.contains(node.getKey()))
        .map(
            node ->
                ModelFinding.error(
                    node.getKey(), NAME, "There is a way to it past " + order.getValue() + "."));
  }

  /** What is reached without completing a guard; its boundary events need not complete it. */
  private static Set<String> reachedPast(TokenGraph graph, Set<String> guards) {
    Set<String> begin = new HashSet<>(graph.starts());
    graph.nodes().values().stream()
        .filter(
            it ->
                guards.contains(it.getAttribute("attachedToRef"))
                    || "true".equals(it.getAttribute("isForCompensation")))
        .map(it -> it.getAttribute("id"))
        .forEach(begin::add);
    Set<String> reached = new HashSet<>(graph.reachedFrom(begin, node -> !guards.contains(node)));
    reached.addAll(begin);
    return reached;
  }

  private static Stream<ModelFinding> team(TokenGraph graph, Map.Entry<String, String> task) {
    Element there = graph.nodes().get(task.getKey());
    if (there == null || !ModelXml.is(there, "userTask")) {
      return error(task.getKey(), "The task “" + task.getKey() + "” must stay in the model.");
    }
    boolean own =
        ModelXml.engine(there, "candidateGroups").equals(task.getValue())
            && ModelXml.engine(there, "candidateUsers").isEmpty()
            && ModelXml.engine(there, "assignee").isEmpty();
    return own ? Stream.empty() : error(task.getKey(), "It belongs to " + task.getValue() + ".");
  }

  private static Stream<ModelFinding> term(TokenGraph graph, Map.Entry<String, String> timer) {
    Element there = graph.nodes().get(timer.getKey());
    Element definition =
        there == null ? null : TokenSteps.definition(there, "timerEventDefinition");
    boolean kept =
        definition != null
            && ModelXml.children(definition)
                .filter(it -> !"extensionElements".equals(it.getLocalName()))
                .map(ModelXml::text)
                .allMatch(timer.getValue()::equals)
            && ModelXml.children(definition).findAny().isPresent();
    return kept
        ? Stream.empty()
        : error(timer.getKey(), "The timer stays, at " + timer.getValue() + ".");
  }

  private static Stream<ModelFinding> error(String element, String message) {
    return Stream.of(ModelFinding.error(element, NAME, message));
  }
}
