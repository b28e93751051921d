package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import io.recourse.engine.ReadStep;
import io.recourse.engine.StepBeans;
import io.recourse.engine.StepContract;
import io.recourse.engine.TableContract;
import io.recourse.engine.TaskWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a model safely and asks every rule; needs no engine. */
public final class Checks {

  private final StepBeans beans;
  private final Map<String, TableContract> tables;
  private final Collection<StepContract> steps;
  private final TaskWords words;

  /**
   * @param beans what is known of the beans that a model may name
   * @param tables the tables that the product itself asks
   * @param steps which models may name which steps, and in which order
   * @param words what tasks may say of themselves
   */
  public Checks(
      StepBeans beans,
      Collection<TableContract> tables,
      Collection<StepContract> steps,
      TaskWords words) {
    this.beans = beans;
    this.steps = steps;
    this.words = words;
    this.tables =
        tables.stream().collect(Collectors.toMap(TableContract::decision, Function.identity()));
  }

  public List<ModelFinding> check(byte[] model, ModelKind kind, ModelSurroundings known) {
    if (kind == ModelKind.FORM) {
      return FormJson.check(model).toList();
    }
    try {
      ModelXml xml = new ModelXml(SafeXml.read(model));
      return (kind == ModelKind.DMN ? DecisionCheck.check(xml, tables) : process(xml, known))
          .toList();
    } catch (SafeXml.Refused e) {
      return List.of(ModelFinding.error(null, "xml", e.getMessage()));
    }
  }

  /** Why a cell of a table cannot be offered; null when it can. */
  public static String feelRefusal(String cell) {
    return Feel.refusal(cell);
  }

  /** The engine's own words that a process may use, sorted; editors offer no other. */
  public static SortedSet<String> engineWords() {
    return VocabularyRule.WORDS;
  }

  /** What the tests of a table's column name of it; none where it cannot be read. */
  public static SortedSet<Integer> marks(
      byte[] model, String decision, String fact, TableContract.Marks wanted) {
    try {
      return Table.of(new ModelXml(SafeXml.read(model)))
          .filter(table -> table.decision().equals(decision))
          .map(table -> new TableMarks(table, fact).within(wanted))
          .findFirst()
          .orElseGet(TreeSet::new);
    } catch (SafeXml.Refused unreadable) {
      return new TreeSet<>();
    }
  }

  /** The processes of a model, for those that call them; none where it cannot be read. */
  public static List<TokenGraph> graphs(byte[] model) {
    try {
      return TokenGraph.of(new ModelXml(SafeXml.read(model)));
    } catch (SafeXml.Refused unreadable) {
      return List.of();
    }
  }

  /** The steps of a model in the order in which they are read; none where it cannot be read. */
  public static List<ReadStep> aloud(byte[] model) {
    try {
      return Aloud.of(new ModelXml(SafeXml.read(model)));
    } catch (SafeXml.Refused unreadable) {
      return List.of();
    }
  }

  private Stream<ModelFinding> process(ModelXml xml, ModelSurroundings known) {
    KnownProcesses processes = KnownProcesses.of(xml, known.flows().values());
    return Stream.of(
            new VocabularyRule(),
            new ExpressionRule(beans.callable()),
            new DelegateRule(beans.delegates()),
            new RemoteRule(beans.remote()),
            new OwnLineRule(steps),
            new OrderRule(steps),
            new KeptRule(steps),
            new FactRule(steps),
            new InputRule(steps),
            new ReferenceRule(known),
            new ProcessRule(),
            new UserTaskRule(words),
            new WaitRule(words),
            new RetryRule(),
            new SwitchRule(),
            new ConditionRule(),
            new DefaultFlowRule(),
            new RepetitionRule(processes),
            new LoopRule(processes),
            new RecursionRule(processes),
            new ReachRule(processes),
            new FlowShapeRule(),
            new LabelRule(),
            new DrawingRule(),
            new NamingRule())
        .flatMap(rule -> rule.check(xml));
  }
}
