package io.recourse.refunds.process;

import io.recourse.common.Contended;
import io.recourse.refunds.OwnTransaction;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * A transaction that the engine takes part in with a context of its own: instances started in it
 * are written with it, not with the step that runs around it.
 */
@Component
class EngineTransaction implements OwnTransaction {

  private final CommandExecutor alone;
  private final Contended contended;

  EngineTransaction(ProcessEngine engine, Contended contended) {
    this.alone =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequiresNew();
    this.contended = contended;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return contended.attempt(() -> alone.execute(context -> work.get()));
  }
}
