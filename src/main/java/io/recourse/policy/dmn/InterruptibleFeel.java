package io.recourse.policy.dmn;

import io.recourse.engine.ClockedFeel;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper;

/** The language of tables, with an interpreter that ends when its time is up. */
class InterruptibleFeel extends ScalaFeelEngine {

  InterruptibleFeel() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
    return ClockedFeel.in(super.buildFeelEngine(functions, values));
  }
}
