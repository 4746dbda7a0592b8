package org.orderly.incident.web;

/** Readings of service clocks as the server tells them, one in each state. */
final class ClocksJson {

  static final String RUNNING_PAUSED_MET_AND_MISSED =
      """
      [{"metric":"response","state":"met","priority":"P3","targetMinutes":30,"basis":"clock",
        "calendar":"round-the-clock","elapsedSeconds":1560,"remainingSeconds":240,"counting":false,"segments":[]},
       {"metric":"resolution","state":"running","priority":"P3","targetMinutes":60,
        "basis":"business","calendar":"office","elapsedSeconds":3000,"remainingSeconds":600,"counting":true,
        "due":"2026-11-23T09:00:00Z","segments":[{"from":"2026-11-22T08:00:00Z","counted":true,
        "seconds":3000,"calendar":"office","why":"started","by":"nobody"}]},
       {"metric":"restoring","state":"paused","priority":"P3","targetMinutes":120,"basis":"clock",
        "calendar":"office","elapsedSeconds":3600,"remainingSeconds":3600,"counting":false,
        "rest":{"why":"awaiting-caller"},
        "segments":[{"from":"2026-11-22T08:00:00Z","counted":false,"seconds":0,
        "calendar":"office","why":"awaiting-caller","by":"nobody"}]},
       {"metric":"review","state":"missed","priority":"P3","targetMinutes":60,"basis":"clock",
        "calendar":"office","elapsedSeconds":7500,"remainingSeconds":-3900,"counting":false,"segments":[]}]""";

  private ClocksJson() {}
}
