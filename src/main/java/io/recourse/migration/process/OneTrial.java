package io.recourse.migration.process;

import io.recourse.common.Contended;
import io.recourse.migration.Hindrance;
import io.recourse.migration.Moves;
import io.recourse.migration.MovingCase;
import io.recourse.migration.TryMoves;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Moves one case in a transaction of its own, up to what the engine writes, and undoes it. */
@Component
class OneTrial {

  private final TryMoves moves;
  private final Contended contended;
  private final CommandExecutor alone;

  OneTrial(TryMoves moves, Contended contended, ProcessEngine engine) {
    this.moves = moves;
    this.contended = contended;
    this.alone =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequiresNew();
  }

  /** It went, and is undone; the engine logs refusals of this kind quietly. */
  private static final class Undone extends BadUserRequestException {

    private static final long serialVersionUID = 1L;
  }

  /** What would stand in its way; null for nothing. */
  Hindrance of(Moves.Way way, MovingCase one) {
    try {
      return contended.attempt(() -> alone.execute(context -> undone(context, way, one)));
    } catch (Undone went) {
      return null;
    } catch (RuntimeException failed) {
      return Hindrance.of(failed);
    }
  }

  private Hindrance undone(CommandContext context, Moves.Way way, MovingCase one) {
    moves.move(way, one);
    context.getDbEntityManager().flush();
    throw new Undone();
  }
}
