package io.recourse.policy.dmn;

import io.recourse.engine.ClockedFeel;
import io.recourse.engine.FeelClock;
import io.recourse.engine.StoppedActs;
import io.recourse.engine.TableTimeExceeded;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper;

/** The decision engine with a clock: a table that takes too long is stopped, whoever asks it. */
class ClockedTables extends DefaultDmnEngineConfiguration {

  private final Duration limit;
  private final StoppedActs acts;

  ClockedTables(Duration limit, StoppedActs acts) {
    this.acts = acts;
    this.limit = limit;
    setFeelEngineFactory(Interruptible::new);
  }

  @Override
  public DmnEngine buildEngine() {
    init();
    return new Clocked();
  }

  private class Clocked extends DefaultDmnEngine {

    Clocked() {
      super(ClockedTables.this);
    }

    @Override
    public DmnDecisionTableResult evaluateDecisionTable(DmnDecision table, VariableContext facts) {
      return inTime(table, () -> super.evaluateDecisionTable(table, facts));
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext facts) {
      return inTime(decision, () -> super.evaluateDecision(decision, facts));
    }

    private <T> T inTime(DmnDecision table, Supplier<T> evaluation) {
      try {
        return FeelClock.within(limit, evaluation);
      } catch (FeelClock.TimeUp late) {
        acts.stopped();
        throw new TableTimeExceeded(table.getKey(), limit);
      }
    }
  }

  private static class Interruptible extends ScalaFeelEngine {

    Interruptible() {
      super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(
        CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
      return ClockedFeel.in(super.buildFeelEngine(functions, values));
    }
  }
}
