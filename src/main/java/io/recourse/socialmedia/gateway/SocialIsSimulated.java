package io.recourse.socialmedia.gateway;

import io.recourse.common.Simulated;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says on the pages of staff that nobody on social media reads what we write. */
@Component
@ConditionalOnProperty("recourse.social.simulated")
class SocialIsSimulated implements Simulated {

  @Override
  public String what() {
    return "social";
  }
}
