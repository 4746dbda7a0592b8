package org.orderly.servicelevel;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Processor time of this JVM and of the databases that it has started; busy neighbours add none.
 */
record ProcessorTime(Duration used) {

  static ProcessorTime now() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new ProcessorTime(
        ProcessHandle.current()
            .descendants()
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .reduce(Duration.ofNanos(system.getProcessCpuTime()), Duration::plus));
  }

  /** What each of so many things has cost since then, in milliseconds. */
  double millisEach(int things) {
    return now().used().minus(used).toNanos() / 1e6 / things;
  }
}
