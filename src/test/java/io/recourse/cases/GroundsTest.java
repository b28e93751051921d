package io.recourse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class GroundsTest {

  private final StaticMessageSource words = new StaticMessageSource();
  private final Grounds grounds = new Grounds(words);

  @Test
  @DisplayName("PLT-05 numbers of a sentence are its facts")
  void numbers() {
    words.addMessage("ground.the_shop_decides_within_n_days", Locale.CHINA, "店铺在 {0} 天内作出决定");
    assertThat(grounds.say("The shop decides within 30 days", Locale.CHINA))
        .isEqualTo("店铺在 30 天内作出决定");
  }

  @Test
  @DisplayName("PLT-05 the source of a ground stays as it is written")
  void sources() {
    words.addMessage("ground.fault_within_the_guarantee", Locale.CHINA, "保障期内的质量问题");
    assertThat(grounds.say("Fault within the guarantee (EU:2026-07-31, Art 10)", Locale.CHINA))
        .isEqualTo("保障期内的质量问题 (EU:2026-07-31, Art 10)");
  }

  @Test
  @DisplayName("PLT-05 the rule behind a ground is said too")
  void rules() {
    words.addMessage("ground.the_window_has_ended", Locale.CHINA, "期限已过");
    words.addMessage("ground.goods_come_back_for_n_days", Locale.CHINA, "{0} 天内可退");
    assertThat(
            grounds.say(
                "The window has ended (SHOP:2026-01, Goods come back for 30 days)", Locale.CHINA))
        .isEqualTo("期限已过 (SHOP:2026-01, 30 天内可退)");
    assertThat(grounds.say("SHOP:2026-01, Goods come back for 30 days", Locale.CHINA))
        .isEqualTo("SHOP:2026-01, 30 天内可退");
  }

  @Test
  @DisplayName("PLT-05 several sentences are said one by one")
  void sentences() {
    words.addMessage("ground.nobody_decided", Locale.CHINA, "无人决定。");
    words.addMessage("ground.so_it_is_granted", Locale.CHINA, "因此同意。");
    assertThat(grounds.say("Nobody decided. So it is granted.", Locale.CHINA))
        .isEqualTo("无人决定。因此同意。");
    assertThat(grounds.say("See Dir. 2011/83 Art 13", Locale.CHINA))
        .isEqualTo("See Dir. 2011/83 Art 13");
  }

  @Test
  @DisplayName("PLT-05 what nobody translated stays English, braces and all")
  void unknown() {
    assertThat(grounds.say("says {0} (twice)", Locale.CHINA)).isEqualTo("says {0} (twice)");
  }
}
