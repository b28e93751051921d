package io.recourse.migration;

import io.recourse.common.Problem;
import io.recourse.studio.DeploymentHold;
import org.springframework.stereotype.Component;

/** No version is deployed on top of the one to which cases are being moved. */
@Component
class HoldWhileMoving implements DeploymentHold {

  private final Migrations migrations;

  HoldWhileMoving(Migrations migrations) {
    this.migrations = migrations;
  }

  @Override
  public void demandFree(String key) {
    migrations
        .atWork(key)
        .ifPresent(
            one -> {
              throw Problem.conflict("migration.deploying", one.journey().to(key), key);
            });
  }
}
