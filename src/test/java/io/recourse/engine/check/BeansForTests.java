package io.recourse.engine.check;

import io.recourse.engine.StepBeans;

/** Beans that models of tests name. */
public final class BeansForTests {

  /** One delegate and one bean that expressions may call. */
  public static final StepBeans GOOD =
      new StepBeans("goodDelegate"::equals, "terms"::equals, "none"::equals);

  /** Every delegate that is called one; those that send something ask another system. */
  static final StepBeans ANY =
      new StepBeans(
          name -> name.endsWith("Delegate"), "terms"::equals, name -> name.startsWith("send"));

  private BeansForTests() {}
}
