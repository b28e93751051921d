package io.recourse.policy.dmn;

import io.recourse.engine.FeelClock;
import io.recourse.engine.StoppedActs;
import io.recourse.engine.TableTimeExceeded;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** The decision engine with a clock: a table that takes too long is stopped, whoever asks it. */
class ClockedTables extends DefaultDmnEngineConfiguration {

  private final Duration limit;
  private final StoppedActs acts;

  ClockedTables(Duration limit, StoppedActs acts) {
    this.acts = acts;
    this.limit = limit;
    setFeelEngineFactory(InterruptibleFeel::new);
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
}
