package io.recourse.platform.nodes;

import io.recourse.common.OtherNodes;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One node has nobody to tell. */
@Component
@ConditionalOnProperty(name = "recourse.nodes.several", havingValue = "false")
class OnlyNode implements OtherNodes {

  private final UUID self = UUID.randomUUID();

  @Override
  public void tell(String topic, String words) {
    // nobody is there
  }

  @Override
  public UUID self() {
    return self;
  }

  @Override
  public boolean gone(UUID node) {
    return !node.equals(self);
  }
}
