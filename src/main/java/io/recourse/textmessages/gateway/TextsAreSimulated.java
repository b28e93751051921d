package io.recourse.textmessages.gateway;

import io.recourse.common.Simulated;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says on the pages of staff that no text reaches anybody. */
@Component
@ConditionalOnProperty("recourse.texts.provider.simulated")
class TextsAreSimulated implements Simulated {

  @Override
  public String what() {
    return "texts";
  }
}
