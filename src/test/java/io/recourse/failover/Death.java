package io.recourse.failover;

import io.recourse.testing.VanishingServer;
import java.io.IOException;

/** How a primary goes away, and how it comes back. */
enum Death {
  /** Its processes die, and the system closes their lines. */
  KILLED {
    @Override
    void strike(Server primary, VanishingServer way) {
      primary.kill();
    }

    @Override
    void comeBack(Server primary, VanishingServer way) {
      primary.start();
    }
  },
  /** No packet goes either way: lines stay open, and who asks for a new one is not answered. */
  VANISHED {
    @Override
    void strike(Server primary, VanishingServer way) throws IOException {
      way.vanishWithItsDoor();
    }

    @Override
    void comeBack(Server primary, VanishingServer way) throws IOException {
      way.comeBack();
    }
  },
  /** Its processes stand still: lines stay open, new ones are let in, none is answered. */
  FROZEN {
    @Override
    void strike(Server primary, VanishingServer way) {
      primary.freeze();
    }

    @Override
    void comeBack(Server primary, VanishingServer way) {
      primary.wake();
    }
  };

  abstract void strike(Server primary, VanishingServer way) throws IOException;

  abstract void comeBack(Server primary, VanishingServer way) throws IOException;

  /** The port by which the product and the standby reach the primary. */
  int port(Server primary, VanishingServer way) {
    return this == VANISHED ? way.port() : primary.port();
  }
}
