package io.recourse.engine;

import java.lang.reflect.Field;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.ValueMapper;

/** FEEL that can be interrupted: every part of an expression first looks at {@link FeelClock}. */
public final class ClockedFeel extends FeelInterpreter {

  private ClockedFeel(ValueMapper values) {
    super(values);
  }

  /**
   * The same engine, interrupted when its time is up. It offers no other way to its interpreter
   * than the field; a version without it does not start.
   */
  public static FeelEngine in(FeelEngine engine) {
    try {
      Field interpreter = FeelEngine.class.getDeclaredField("interpreter");
      interpreter.setAccessible(true);
      FeelEngine ready = new ReadyFeel(engine);
      interpreter.set(ready, new ClockedFeel(engine.valueMapper()));
      return ready;
    } catch (ReflectiveOperationException other) {
      throw new IllegalStateException("This FEEL engine cannot be interrupted", other);
    }
  }

  @Override
  public Val eval(Exp expression, EvalContext context) {
    FeelClock.look();
    return super.eval(expression, context);
  }
}
