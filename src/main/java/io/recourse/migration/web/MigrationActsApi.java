package io.recourse.migration.web;

import io.recourse.migration.AgreeOnMigration;
import io.recourse.migration.Migration;
import io.recourse.migration.ReadMigration;
import io.recourse.migration.SteerMigration;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Migrations over HTTP: submitted, approved or given back, paused, gone on with, called off. */
@RestController
@RequestMapping("/api/v1/models/{key}/migrations/{id}")
@PreAuthorize(MigrationRoles.WRITERS)
class MigrationActsApi {

  private final AgreeOnMigration agree;
  private final SteerMigration steer;
  private final ReadMigration read;

  MigrationActsApi(AgreeOnMigration agree, SteerMigration steer, ReadMigration read) {
    this.agree = agree;
    this.steer = steer;
    this.read = read;
  }

  /**
   * @param version the one that was looked at; an approval must name it
   */
  record Said(Integer version, String reason) {}

  @PostMapping("/submit")
  MigrationJson submit(@PathVariable String key, @PathVariable UUID id, @RequestBody Said said) {
    return told(agree.submit(known(key, id), said.version(), said.reason()));
  }

  @PostMapping("/approve")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  MigrationJson approve(@PathVariable String key, @PathVariable UUID id, @RequestBody Said said) {
    return told(agree.approve(known(key, id), said.version(), said.reason()));
  }

  @PostMapping("/return")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  MigrationJson giveBack(@PathVariable String key, @PathVariable UUID id, @RequestBody Said said) {
    return told(agree.giveBack(known(key, id), said.version(), said.reason()));
  }

  @PostMapping("/pause")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  MigrationJson pause(@PathVariable String key, @PathVariable UUID id, @RequestBody Said said) {
    return told(steer.pause(known(key, id), said.reason()));
  }

  @PostMapping("/go-on")
  MigrationJson goOn(@PathVariable String key, @PathVariable UUID id) {
    return told(steer.goOn(known(key, id)));
  }

  @PostMapping("/call-off")
  MigrationJson callOff(@PathVariable String key, @PathVariable UUID id, @RequestBody Said said) {
    return told(steer.callOff(known(key, id), said.reason()));
  }

  private UUID known(String key, UUID id) {
    return read.read(key, id).id();
  }

  private MigrationJson told(Migration one) {
    return MigrationJson.of(one, read.progress(one.id()), null, read.log(one.id()));
  }
}
