package io.recourse.testing;

import io.recourse.policy.StatutePack;
import io.recourse.policy.StatutePacks;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The packs as they are written, and with one version more while a test says so. */
@Component
@Primary
public class ChangingLaw implements StatutePacks {

  /** What a test does while the law is another. */
  public interface Meanwhile {
    void run() throws Exception;
  }

  private final StatutePacks written;
  private volatile StatutePack newer;

  ChangingLaw(@Qualifier("keptStatutePacks") StatutePacks written) {
    this.written = written;
  }

  /** A version comes into force that ends the one before it. */
  public void becomes(StatutePack version, Meanwhile meanwhile) throws Exception {
    newer = version;
    try {
      meanwhile.run();
    } finally {
      newer = null;
    }
  }

  @Override
  public StatutePack inForce(String country, LocalDate day) {
    return changed(written.inForce(country, day), day);
  }

  @Override
  public StatutePack shopRules(LocalDate day) {
    return changed(written.shopRules(day), day);
  }

  @Override
  public List<StatutePack> all() {
    return newer == null
        ? written.all()
        : Stream.concat(written.all().stream().map(this::ended), Stream.of(newer)).toList();
  }

  private StatutePack changed(StatutePack pack, LocalDate day) {
    return newer != null && pack.id().equals(newer.id()) && newer.inForceOn(day) ? newer : pack;
  }

  private StatutePack ended(StatutePack pack) {
    return pack.id().equals(newer.id()) && pack.effectiveTo() == null
        ? new StatutePack(
            pack.id(),
            pack.version(),
            pack.effectiveFrom(),
            newer.effectiveFrom().minusDays(1),
            pack.rollsToWorkingDay(),
            pack.rules())
        : pack;
  }
}
