package io.recourse.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The walls round the engine (docs/decisions/0002): queries, expressions, scripts, objects. */
public final class EngineGuard {

  private EngineGuard() {}

  public static void raise(ProcessEngineConfigurationImpl engine, ModelBeans beans) {
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setScriptEngineResolver(new NoScriptEngines());
    engine.setEnableFetchScriptEngineFromProcessApplication(false);
    engine.setExpressionManager(new NarrowExpressions(beans));
    guardQueries(engine);
  }

  static void guardQueries(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        new ArrayList<>(List.of(new QueryExpressionGuard())));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        new ArrayList<>(List.of(new QueryExpressionGuard())));
  }
}
