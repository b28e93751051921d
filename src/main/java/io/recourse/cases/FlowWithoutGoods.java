package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.Map;

/**
 * The process of a case that takes no goods back: words and files lie on the case for whoever works
 * at it, nobody waits for them; what came of it is not disputed, and it becomes no other type. A
 * line whose customer may call it off says so itself.
 */
public abstract class FlowWithoutGoods implements CaseFlow {

  /** Why such a case stays what it is, in words for whoever asked; of kind CONFLICT. */
  protected abstract Problem stays(CaseNumber number);

  @Override
  public boolean awaitsWords(ServiceCase of) {
    return false;
  }

  @Override
  public void evidenceProvided(CaseNumber number) {}

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return false;
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    throw stays(number);
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    throw stays(number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return false;
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    throw stays(number);
  }
}
