package io.recourse.policy.dmn;

import io.recourse.engine.ClockedFeel;
import java.util.List;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.valuemapper.ValueMapper;
import org.operaton.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.operaton.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;

/** The language of tables, with an interpreter that ends when its time is up. */
class InterruptibleFeel extends ScalaFeelEngine {

  InterruptibleFeel() {
    super(List.of());
  }

  @Override
  protected FeelEngineApi buildFeelEngineApi(
      CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
    FeelEngine engine =
        new FeelEngine.Builder().functionProvider(functions).valueMapper(values).build();
    return new FeelEngineApi(ClockedFeel.in(engine));
  }
}
