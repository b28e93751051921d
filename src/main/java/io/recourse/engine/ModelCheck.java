package io.recourse.engine;

import io.recourse.engine.check.Checks;
import io.recourse.engine.check.TokenGraph;
import io.recourse.engine.deployment.DeployedFlows;
import io.recourse.engine.guard.ModelBeans;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what is wrong with a model before it is deployed, through whichever door it comes. */
@Component
public class ModelCheck {

  private final Checks checks;
  private final EngineParse parse;
  private final DeployedFlows flows;
  private final JdbcClient jdbc;

  ModelCheck(
      ModelBeans beans,
      List<TableContract> tables,
      List<StepContract> steps,
      TaskWords words,
      EngineParse parse,
      DeployedFlows flows,
      JdbcClient jdbc) {
    this.checks = new Checks(beans.known(), tables, steps, words);
    this.parse = parse;
    this.flows = flows;
    this.jdbc = jdbc;
  }

  /** Checks a model against what is deployed now. */
  public List<ModelFinding> check(byte[] model, ModelKind kind) {
    return check(model, kind, ModelSurroundings.NONE);
  }

  /** Checks a model that is deployed together with others. */
  public List<ModelFinding> check(byte[] model, ModelKind kind, ModelSurroundings companions) {
    List<ModelFinding> findings = checks.check(model, kind, deployed().plus(companions));
    return findings.stream().anyMatch(ModelFinding::refuses)
        ? findings
        : Stream.concat(findings.stream(), parse.parse(model, kind).stream()).toList();
  }

  /** Why an engine could not read a model. */
  public static List<ModelFinding> unread(ProcessEngineException refused) {
    return EngineParse.errors(refused);
  }

  /** How the processes of a model run, for those that are deployed beside it. */
  public static ModelSurroundings flowsOf(Collection<byte[]> models) {
    List<TokenGraph> graphs = models.stream().flatMap(it -> Checks.graphs(it).stream()).toList();
    return new ModelSurroundings(Set.of(), Set.of(), Set.of(), ModelSurroundings.flows(graphs));
  }

  /** Why a cell of a table cannot be offered; null when it can. */
  public static String feelRefusal(String cell) {
    return Checks.feelRefusal(cell);
  }

  /** The whole numbers that the tests of a table's column name, ascending. */
  public static SortedSet<Integer> marks(
      byte[] model, String decision, String fact, TableContract.Marks wanted) {
    return Checks.marks(model, decision, fact, wanted);
  }

  /** Why a table is not to be asked, whoever deployed it; empty where the check finds no error. */
  public Optional<String> tableRefusal(byte[] table) {
    return checks.check(table, ModelKind.DMN, ModelSurroundings.NONE).stream()
        .filter(ModelFinding::refuses)
        .map(it -> it.elementId() + ": " + it.message())
        .findFirst();
  }

  private ModelSurroundings deployed() {
    return new ModelSurroundings(
        keys("act_re_procdef"),
        keys("act_re_decision_def"),
        keys("act_re_camformdef"),
        flows.newest());
  }

  private Set<String> keys(String table) {
    return jdbc.sql("select distinct key_ from " + table).query(String.class).list().stream()
        .collect(Collectors.toSet());
  }
}
