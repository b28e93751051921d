package io.recourse.socialmedia.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.socialmedia.SocialContact;
import io.recourse.socialmedia.SocialNotSent;
import io.recourse.socialmedia.SocialRoute;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every hub's adapter must do (PLT-07); run against each of them. */
abstract class SocialRouteContract {

  static final String GOOD = "kim";
  static final String DOWN = "unreachable";

  abstract SocialRoute route();

  /** What the hub handed on to somebody, by the id of the message. */
  abstract long handedOn(UUID id);

  @Test
  @DisplayName("PLT-07 a message sent twice, as where its answer was lost, is handed on once")
  void once() {
    UUID id = UUID.randomUUID();
    route().send(id, new SocialContact("wechat", GOOD), "Solved. 已解决。");
    route().send(id, new SocialContact("wechat", GOOD), "Solved. 已解决。");
    assertThat(handedOn(id)).isEqualTo(1);
  }

  @Test
  @DisplayName("PLT-07 a hub that does not take a message says so; nothing was handed on")
  void down() {
    UUID id = UUID.randomUUID();
    assertThatThrownBy(() -> route().send(id, new SocialContact("wechat", DOWN), "Solved."))
        .isInstanceOf(SocialNotSent.class);
    assertThat(handedOn(id)).isZero();
  }
}
