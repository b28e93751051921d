package io.recourse.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to a tenant that moves, in which order, and what is left where a step breaks. */
class CarryTenantTest {

  private static final Place BLUE = new Place("blue", "10.1.0.5:8080");
  private static final Place GREEN = new Place("green", "10.2.0.5:8080");

  private final List<String> done = new ArrayList<>();
  private Tenant kept = Tenant.placed("north", "north.example", BLUE).copyingTo(GREEN);
  private String broken = "";
  private String brokenToo = "";

  @Test
  @DisplayName("PLT-04 a tenant is shut before its last rows go, let in once it has arrived")
  void arrives() {
    carry();
    assertThat(kept.place()).isEqualTo(GREEN);
    assertThat(kept.state()).isEqualTo(TenantState.ACTIVE);
    assertThat(done)
        .containsExactly(
            "begin",
            "files begin",
            "MOVING",
            "told MOVING",
            "close blue",
            "finish",
            "files finish",
            "ACTIVE",
            "arrival is written",
            "keep",
            "files keep",
            "open green",
            "told ACTIVE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"begin", "files begin", "told MOVING", "close blue", "finish", "files finish"})
  @DisplayName("PLT-04 whatever breaks on the way leaves the tenant whole where it was")
  void stays(String step) {
    broken = step;
    carry();
    assertThat(kept.place()).isEqualTo(BLUE);
    assertThat(kept.state()).isEqualTo(TenantState.ACTIVE);
    assertThat(kept.note()).contains(step);
    assertThat(done)
        .doesNotContain("open green", "keep", "files keep")
        .endsWith("ACTIVE", "open blue", "told ACTIVE", "files abandon", "abandon");
  }

  @Test
  @DisplayName("PLT-04 where it cannot be written down that it stays, nobody is let in beside it")
  void overtaken() {
    broken = "told MOVING";
    brokenToo = "ACTIVE";
    assertThatThrownBy(this::carry).hasMessageContaining("ACTIVE");
    assertThat(done).doesNotContain("open blue", "abandon", "files abandon");
  }

  @Test
  @DisplayName("PLT-04 a gate that does not open keeps nothing else from being taken back")
  void opensLater() {
    broken = "told MOVING";
    brokenToo = "open blue";
    carry();
    assertThat(kept.place()).isEqualTo(BLUE);
    assertThat(done).endsWith("open blue", "told ACTIVE", "files abandon", "abandon");
  }

  @Test
  @DisplayName("PLT-04 files that cannot be taken back do not keep rows from it")
  void clears() {
    broken = "finish";
    brokenToo = "files abandon";
    carry();
    assertThat(done).endsWith("files abandon", "abandon");
  }

  @Test
  @DisplayName("PLT-04 once it has arrived nothing is taken back, whatever breaks")
  void hasArrived() {
    broken = "keep";
    carry();
    assertThat(kept.place()).isEqualTo(GREEN);
    assertThat(done).doesNotContain("open blue", "abandon", "files abandon");
  }

  @Test
  @DisplayName("PLT-04 where it is lost whether the arrival was written down, the table says it")
  void answerIsLost() {
    broken = "arrival is written";
    carry();
    assertThat(kept.place()).isEqualTo(GREEN);
    assertThat(done)
        .endsWith("arrival is written", "keep", "files keep", "open green", "told ACTIVE")
        .doesNotContain("abandon", "files abandon");
  }

  private void carry() {
    new CarryTenant(new Kept(), new Copies(), new Files(), new Gate(), telling()).carry(kept);
  }

  private TellEntrances telling() {
    return new TellEntrances(new Kept(), tenants -> step("told " + tenants.get(0).state()));
  }

  private void step(String name) {
    done.add(name);
    if (name.equals(broken) || name.equals(brokenToo)) {
      throw new IllegalStateException(name + " breaks");
    }
  }

  private final class Copies implements TenantCopies {
    @Override
    public void begin(Tenant tenant) {
      step("begin");
    }

    @Override
    public void finish(Tenant tenant) {
      step("finish");
    }

    @Override
    public void keep(Tenant arrived) {
      step("keep");
    }

    @Override
    public void abandon(Tenant tenant) {
      step("abandon");
    }
  }

  private final class Files implements TenantFiles {
    @Override
    public void begin(Tenant tenant) {
      step("files begin");
    }

    @Override
    public void finish(Tenant tenant) {
      step("files finish");
    }

    @Override
    public void keep(Tenant arrived) {
      step("files keep");
    }

    @Override
    public void abandon(Tenant tenant) {
      step("files abandon");
    }
  }

  private final class Gate implements TenantGate {
    @Override
    public boolean isOpen(Tenant tenant, String cell) {
      return true;
    }

    @Override
    public void open(Tenant tenant, String cell) {
      step("open " + cell);
    }

    @Override
    public void close(Tenant tenant, String cell) {
      step("close " + cell);
    }
  }

  private final class Kept implements Tenants {
    @Override
    public List<Tenant> all() {
      return List.of(kept);
    }

    @Override
    public Optional<Tenant> find(String name) {
      return Optional.of(kept);
    }

    @Override
    public void add(Tenant tenant) {
      kept = tenant;
    }

    @Override
    public Tenant change(Tenant from, Tenant to) {
      assertThat(kept.state()).isEqualTo(from.state());
      step(to.state().name());
      kept = to;
      if (to.place().equals(GREEN)) {
        step("arrival is written");
      }
      return to;
    }

    @Override
    public Optional<Hold> hold(String name) {
      return Optional.of(() -> {});
    }
  }
}
