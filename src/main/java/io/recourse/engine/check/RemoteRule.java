package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A step that asks another system begins with a save point: when the other one fails, what came
 * before stays done, and this step alone is tried again.
 */
class RemoteRule implements Rule {

  private static final String NAME = "remote";

  private final Predicate<String> remote;

  RemoteRule(Predicate<String> remote) {
    this.remote = remote;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model
        .all()
        .filter(this::isRemote)
        .filter(step -> !"true".equals(ModelXml.engine(step, "asyncBefore")))
        .map(
            step ->
                ModelFinding.error(
                    ModelXml.idOf(step),
                    NAME,
                    "The step asks another system: save the case before it (asyncBefore)."));
  }

  private boolean isRemote(Element step) {
    String delegate = OwnLineRule.delegateOf(step);
    return delegate != null && remote.test(delegate);
  }
}
