package io.recourse.engine;

import static camundajar.impl.scala.jdk.javaapi.CollectionConverters.asScala;

import camundajar.impl.scala.util.Either;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * FEEL whose built-in functions are at hand: the engine makes all of them anew for each cell that
 * it asks, which takes longer than most cells.
 */
class ReadyFeel extends FeelEngine {

  private static final MethodHandle VALIDATE =
      own("validate", MethodType.methodType(Either.class, ParsedExpression.class));
  private static final MethodHandle EVALUATE =
      own(
          "eval",
          MethodType.methodType(EvaluationResult.class, ParsedExpression.class, EvalContext.class));

  private final FunctionProvider functions;

  ReadyFeel(FeelEngine like) {
    super(like.functionProvider(), like.valueMapper(), like.configuration(), like.clock());
    List<FunctionProvider> both =
        List.of(new BuiltinFunctions(clock(), valueMapper()), functionProvider());
    functions = new CompositeFunctionProvider(asScala(both).toList());
  }

  /** Whatever is not allowed or fails is told by the engine in its own way. */
  @Override
  public EvaluationResult evaluate(ParsedExpression expression, Context facts) {
    try {
      Either<?, ?> allowed = (Either<?, ?>) VALIDATE.invoke(this, expression);
      if (allowed.isRight()) {
        EvalContext all = EvalContext.create(valueMapper(), functions).merge(facts);
        return (EvaluationResult) EVALUATE.invoke(this, expression, all);
      }
    } catch (Throwable failure) {
      return super.evaluate(expression, facts);
    }
    return super.evaluate(expression, facts);
  }

  /** A version without it does not start. */
  private static MethodHandle own(String name, MethodType type) {
    try {
      return MethodHandles.privateLookupIn(FeelEngine.class, MethodHandles.lookup())
          .findVirtual(FeelEngine.class, name, type);
    } catch (ReflectiveOperationException other) {
      throw new IllegalStateException("This FEEL engine has no " + name, other);
    }
  }
}
