/** Two soft notes, made here: no sound file to carry. Silent where the computer or the browser forbids it. */
export function chime(): void {
  try {
    const context = new AudioContext()
    const notes = [
      { frequency: 660, start: 0 },
      { frequency: 880, start: 0.18 },
    ]
    for (const { frequency, start } of notes) {
      const oscillator = context.createOscillator()
      const gain = context.createGain()
      oscillator.frequency.value = frequency
      gain.gain.setValueAtTime(0, context.currentTime + start)
      gain.gain.linearRampToValueAtTime(0.12, context.currentTime + start + 0.02)
      gain.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + start + 0.5)
      oscillator.connect(gain).connect(context.destination)
      oscillator.start(context.currentTime + start)
      oscillator.stop(context.currentTime + start + 0.55)
    }
    setTimeout(() => void context.close(), 1_500)
  } catch {
    // No sound on this computer: the bar and the announcement remain.
  }
}
