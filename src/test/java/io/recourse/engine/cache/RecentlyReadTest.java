package io.recourse.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentlyReadTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger reads = new AtomicInteger();
  private final RecentlyRead<String> rows = new RecentlyRead<>(now::get);

  @Test
  @DisplayName("a row is read once a second, so a change elsewhere is seen after one")
  void readsAgainAfterASecond() {
    assertThat(read()).isEqualTo("a1");
    now.addAndGet(999_000_000);
    assertThat(read()).isEqualTo("a1");
    now.addAndGet(1_000_000);
    assertThat(read()).isEqualTo("a2");
  }

  @Test
  @DisplayName("what is not there is never remembered")
  void asksAgainForMissing() {
    assertThat(rows.get("b", id -> null)).isNull();
    assertThat(rows.get("b", id -> "now")).isEqualTo("now");
  }

  @Test
  @DisplayName("what was forgotten is read at once")
  void readsAgainAfterForgetting() {
    assertThat(read()).isEqualTo("a1");
    rows.forget();
    assertThat(read()).isEqualTo("a2");
  }

  private String read() {
    return rows.get("a", id -> id + reads.incrementAndGet());
  }
}
